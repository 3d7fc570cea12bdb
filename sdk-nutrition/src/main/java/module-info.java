/** The room that answers: what was bought, cooked and eaten? */
module io.zhuxue.nutrition {
    requires transitive io.zhuxue.core;
}
