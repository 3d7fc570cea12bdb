/** The room that answers: what is due, and did the money arrive? */
module io.zhuxue.disbursement {
    requires transitive io.zhuxue.core;
}
