/** The room that answers: who is this student, and who needs help? */
module io.zhuxue.identification {
    requires transitive io.zhuxue.core;
    requires transitive java.net.http;
    requires transitive java.sql;
    requires org.snakeyaml.engine;

    exports io.zhuxue.identification;
    exports io.zhuxue.identification.assessment;
    exports io.zhuxue.identification.growth;
    exports io.zhuxue.identification.jakarta;
    exports io.zhuxue.identification.linkage;
    exports io.zhuxue.identification.recognition;
    exports io.zhuxue.identification.register;
    exports io.zhuxue.identification.review;
    exports io.zhuxue.identification.roster;
    exports io.zhuxue.identification.scholarship;
    exports io.zhuxue.identification.source;
    exports io.zhuxue.identification.spi;
    exports io.zhuxue.identification.watch;
}
