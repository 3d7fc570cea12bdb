package io.zhuxue.server.province;

import java.util.List;

/**
 * The first page: counties × students × levels × money, with sums, inside one area.
 *
 * @param counties in the order of their codes
 * @param programmes in the order of the programmes' names
 */
public record Overview(
        List<CountyRow> counties, CountyRow sum, List<MoneyRow> programmes, MoneyRow money, List<StateRow> states) {

    public Overview {
        counties = List.copyOf(counties);
        programmes = List.copyOf(programmes);
        states = List.copyOf(states);
    }

    static Overview of(List<CountyRow> counties, List<MoneyRow> programmes, List<StateRow> states) {
        return new Overview(
                counties,
                counties.stream().reduce(CountyRow.NOTHING, CountyRow::plus),
                programmes,
                programmes.stream().reduce(MoneyRow.NOTHING, MoneyRow::plus),
                states);
    }
}
