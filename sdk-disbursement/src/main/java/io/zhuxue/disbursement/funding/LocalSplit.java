package io.zhuxue.disbursement.funding;

/**
 * How province, city and county divide what the centre does not bear (省以下分担): weights, zero or more each.
 *
 * @param province weight of the province
 * @param city weight of the city
 * @param county weight of the county
 */
public record LocalSplit(int province, int city, int county) {

    public LocalSplit {
        if (province < 0 || city < 0 || county < 0 || province + city + county <= 0) {
            throw new IllegalArgumentException("weights are zero or more and not all zero");
        }
    }
}
