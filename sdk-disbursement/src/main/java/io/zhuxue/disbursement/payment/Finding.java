package io.zhuxue.disbursement.payment;

/**
 * What one answer turned out to be (对账结果).
 *
 * @param kind the class
 * @param reference the line or batch that the bank spoke of
 * @param says what the bank said
 * @param reason why, if it was not paid
 */
public record Finding(Kind kind, String reference, BankAnswer.Says says, AnswerReason reason) {

    /** The classes of reconciliation. */
    public enum Kind {
        /** Line and sum agree. */
        MATCH("相符"),
        /** The bank names another sum than was sent; to be cleared by hand. */
        AMOUNT_BREAK("金额不符"),
        /** The bank says again what it has said. */
        DUPLICATE("重复回执"),
        /** The bank has booked the line a second time; to be cleared by hand. */
        DOUBLE_PAID("重复入账"),
        /** No such line or batch was sent. */
        UNMATCHED("无对应明细"),
        /** The money came back. */
        RETURNED("退票"),
        /** The bank refused the line. */
        REJECTED("拒绝"),
        /** The line agrees, but the answer came after the last day for answers. */
        LATE("迟到"),
        /** The bank is working on it. */
        PENDING("处理中"),
        /** An answer that cannot be understood, or that contradicts another; asked after, never re-sent. */
        UNKNOWN("状态不明");

        private final String chineseName;

        Kind(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The class as officers read it. */
        public String chineseName() {
            return chineseName;
        }
    }
}
