package io.zhuxue.disbursement.loan;

/** Where a student loan is taken; never both in one school year. */
public enum LoanKind {
    /** 生源地信用助学贷款, in the home county. */
    HOME("生源地信用助学贷款"),
    /** 校园地国家助学贷款, through the university. */
    CAMPUS("校园地国家助学贷款");

    private final String chineseName;

    LoanKind(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The official Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
