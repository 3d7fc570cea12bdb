package io.zhuxue.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What ties a published figure to the rows behind it (数据指纹): the hash of its detail set, and the files it came from.
 *
 * <p>Whoever holds the same facts can work the proof out again and must get the same hash; one row more, less or
 * different gives another one. The proof itself tells nothing about a person.
 *
 * @param indicator the indicator's id
 * @param asOf as known on which day
 * @param where the breakdown of the figure
 * @param figures the columns of the indicator and their values, as text
 * @param detailRows how many rows are behind it
 * @param detailSm3 the SM3 hash over those rows, sorted, as UTF-8 with tabs and line feeds
 * @param files the fact files that were read, by name
 */
public record FigureProof(
        String indicator,
        LocalDate asOf,
        SortedMap<String, String> where,
        SortedMap<String, String> figures,
        long detailRows,
        String detailSm3,
        List<String> files) {

    public FigureProof {
        files = List.copyOf(files);
    }
}
