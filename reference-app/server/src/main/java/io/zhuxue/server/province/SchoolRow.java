package io.zhuxue.server.province;

/** One school (学校) in a county's list; money in fen. */
public record SchoolRow(
        String schoolCode,
        String name,
        String region,
        String ownership,
        long students,
        long linked,
        long special,
        long hard,
        long general,
        long entitled,
        long paid,
        long unaided,
        long amountFen,
        long paidFen) {

    /** No school. */
    public static final SchoolRow NOTHING = new SchoolRow("", "", "", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** This school and the other together. */
    public SchoolRow plus(SchoolRow other) {
        return new SchoolRow(
                "",
                "",
                "",
                "",
                students + other.students,
                linked + other.linked,
                special + other.special,
                hard + other.hard,
                general + other.general,
                entitled + other.entitled,
                paid + other.paid,
                unaided + other.unaided,
                amountFen + other.amountFen,
                paidFen + other.paidFen);
    }

    /** Students recognised as in need, of any level. */
    public long recognised() {
        return special + hard + general;
    }
}
