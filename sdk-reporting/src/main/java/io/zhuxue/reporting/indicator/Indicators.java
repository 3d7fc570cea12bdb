package io.zhuxue.reporting.indicator;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.Figures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The indicators that are defined (指标库), and their figures over facts. */
public interface Indicators {

    /** The indicators that this module brings. */
    static Indicators create() {
        return new DefaultIndicators(IndicatorData.builtIn());
    }

    /**
     * The indicators that this module brings, with those of a host's YAML file added; one of the same id replaces.
     *
     * @throws io.zhuxue.reporting.ReportingException when the file is unreadable or a definition incomplete
     */
    static Indicators create(Path more) {
        return new DefaultIndicators(IndicatorData.with(more));
    }

    /**
     * The same indicators for a place alone (属地口径): figures, details and proofs see its rows and no others. An indicator
     * that is not broken down by region is not among them.
     *
     * @param region a region code, whole or shortened to a province's two or a city's four characters; empty for all
     */
    Indicators within(String region);

    /** All indicators, in order of their ids. */
    List<Indicator> all();

    /**
     * The indicator of that id.
     *
     * @throws io.zhuxue.reporting.ReportingException INDICATOR_UNKNOWN, which names those there are
     */
    Indicator get(String id);

    /**
     * The figures of an indicator, rates included (in hundredths of a percent).
     *
     * @param asOf the day for which it is asked; open the store as of the same day
     */
    Figures compute(Indicator indicator, FactStore facts, LocalDate asOf);

    /**
     * The rows behind a figure (下钻), streaming.
     *
     * @param where values of some of the indicator's dimensions; empty for all
     */
    void detail(
            Indicator indicator,
            FactStore facts,
            LocalDate asOf,
            Map<String, String> where,
            Consumer<List<String>> header,
            Consumer<List<Cell>> row);

    /**
     * The proof of one figure: the row of the indicator with that breakdown, and the hash of the rows behind it.
     *
     * @param where a value for each of the indicator's dimensions
     */
    FigureProof prove(Indicator indicator, FactStore facts, LocalDate asOf, Map<String, String> where);

    /** Works a proof out again over facts; true when figure, rows and hash are the same. */
    boolean verify(FigureProof proof, FactStore facts);

    /** Writes an indicator's figures: CSV in codes, or a workbook in Chinese when the name ends in .xlsx. */
    void write(Indicator indicator, FactStore facts, LocalDate asOf, Path out);

    /** The indicator dictionary (指标字典) as Markdown: what is counted, by whom, on what ground. */
    String dictionary();
}
