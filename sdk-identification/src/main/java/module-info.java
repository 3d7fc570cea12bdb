/** The room that answers: who is this student, and who needs help? */
module io.zhuxue.identification {
    requires transitive io.zhuxue.core;
}
