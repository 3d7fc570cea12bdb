package io.zhuxue.server.province;

/**
 * One line of the first page: a county (县区), or the sum of all; money in fen.
 *
 * @param region the county's code; empty in the sum
 * @param linked students found in a register
 * @param special students recognised as 特别困难, and so on
 * @param entitled students to whom something is due
 * @param paid students for whom a payment was ordered; waivers are settled with the school instead
 * @param unaided students linked or recognised who get nothing
 */
public record CountyRow(
        String region,
        long schools,
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

    static final CountyRow NOTHING = new CountyRow("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Students recognised as in need, of any level. */
    public long recognised() {
        return special + hard + general;
    }

    CountyRow plus(CountyRow other) {
        return new CountyRow(
                "",
                schools + other.schools,
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
}
