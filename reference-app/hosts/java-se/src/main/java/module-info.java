/** A vendor in plain Java, on the module path: it sees what the SDK exports and nothing else. */
module io.zhuxue.hosts.se {
    requires io.zhuxue.identification;
    requires io.zhuxue.disbursement;
    requires static org.jspecify;

    exports io.zhuxue.hosts.se;
}
