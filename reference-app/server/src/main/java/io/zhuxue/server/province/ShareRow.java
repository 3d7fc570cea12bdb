package io.zhuxue.server.province;

/**
 * What one county receives for one programme in the term (资金分配), in fen.
 *
 * @param quota students who are entitled
 */
public record ShareRow(
        String region,
        String programme,
        long quota,
        long amountFen,
        long centralFen,
        long provinceFen,
        long cityFen,
        long countyFen) {

    /** Both together, without a county or programme of their own. */
    public ShareRow plus(ShareRow other) {
        return new ShareRow(
                "",
                "",
                quota + other.quota,
                amountFen + other.amountFen,
                centralFen + other.centralFen,
                provinceFen + other.provinceFen,
                cityFen + other.cityFen,
                countyFen + other.countyFen);
    }
}
