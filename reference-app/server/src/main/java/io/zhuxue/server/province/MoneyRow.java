package io.zhuxue.server.province;

/** The money of one programme (资助项目) and who bears it, in fen. */
public record MoneyRow(
        String programme,
        long students,
        long amountFen,
        long centralFen,
        long provinceFen,
        long cityFen,
        long countyFen) {

    static final MoneyRow NOTHING = new MoneyRow("", 0, 0, 0, 0, 0, 0);

    MoneyRow plus(MoneyRow other) {
        return new MoneyRow(
                "",
                students + other.students,
                amountFen + other.amountFen,
                centralFen + other.centralFen,
                provinceFen + other.provinceFen,
                cityFen + other.cityFen,
                countyFen + other.countyFen);
    }
}
