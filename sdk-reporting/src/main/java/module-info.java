/** The room that answers: what does it add up to? */
module io.zhuxue.reporting {
    requires transitive io.zhuxue.core;
    requires static transitive org.jspecify;
    requires java.desktop;
    requires java.sql;
    requires com.github.weisj.jsvg;
    requires duckdb.jdbc;
    requires org.apache.commons.compress;
    requires org.apache.poi.ooxml;
    requires org.bouncycastle.provider;
    requires org.snakeyaml.engine;

    exports io.zhuxue.reporting;
    exports io.zhuxue.reporting.catalogue;
    exports io.zhuxue.reporting.chart;
    exports io.zhuxue.reporting.conduct;
    exports io.zhuxue.reporting.exchange;
    exports io.zhuxue.reporting.exchange.spi;
    exports io.zhuxue.reporting.fact;
    exports io.zhuxue.reporting.fact.spi;
    exports io.zhuxue.reporting.filing;
    exports io.zhuxue.reporting.form;
    exports io.zhuxue.reporting.indicator;
    exports io.zhuxue.reporting.outreach;
    exports io.zhuxue.reporting.publication;
    exports io.zhuxue.reporting.seal;
    exports io.zhuxue.reporting.support;
    exports io.zhuxue.reporting.template;

    uses io.zhuxue.reporting.fact.spi.FactEngine;

    provides io.zhuxue.core.table.spi.TableFormat with
            io.zhuxue.reporting.fact.ParquetTableFormat;
}
