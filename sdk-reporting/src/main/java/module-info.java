/** The room that answers: what does it add up to? */
module io.zhuxue.reporting {
    requires transitive io.zhuxue.core;
    requires java.sql;
}
