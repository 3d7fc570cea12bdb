/** The ground floor of the Zhuxue SDK: what two rooms need, and nothing else. */
module io.zhuxue.core {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires org.snakeyaml.engine;
    requires org.apache.commons.compress;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.bouncycastle.provider;
    requires java.desktop;
    requires transitive java.sql;
    requires static transitive jakarta.validation;

    exports io.zhuxue.core;
    exports io.zhuxue.core.access;
    exports io.zhuxue.core.access.spi;
    exports io.zhuxue.core.audit;
    exports io.zhuxue.core.calendar;
    exports io.zhuxue.core.identity;
    exports io.zhuxue.core.jakarta;
    exports io.zhuxue.core.money;
    exports io.zhuxue.core.pdf;
    exports io.zhuxue.core.policy;
    exports io.zhuxue.core.policy.spi;
    exports io.zhuxue.core.privacy;
    exports io.zhuxue.core.privacy.spi;
    exports io.zhuxue.core.table;
    exports io.zhuxue.core.table.spi;

    uses io.zhuxue.core.table.spi.TableFormat;
    uses io.zhuxue.core.policy.spi.PolicySource;
}
