package io.zhuxue.server.relief;

/**
 * Which of the reached students are asked for; blank conditions ask for all.
 *
 * @param level the need level
 * @param state the last step, or NONE for those without a case
 */
public record ReliefFilter(String school, String level, String state) {

    /** All of them. */
    public static final ReliefFilter ALL = new ReliefFilter("", "", "");
}
