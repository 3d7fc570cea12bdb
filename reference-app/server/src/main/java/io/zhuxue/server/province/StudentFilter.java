package io.zhuxue.server.province;

/**
 * What an officer looks for in the list of students; a blank condition is none.
 *
 * @param county the county's code
 * @param name the beginning of the name
 * @param idToken the token of a full ID number
 * @param page from 0
 */
public record StudentFilter(
        String county,
        String school,
        String stage,
        String level,
        String name,
        String idToken,
        boolean aided,
        int page) {

    /** How many students a page holds. */
    public static final int PAGE_SIZE = 50;

    /** The same conditions, another page. */
    public StudentFilter at(int otherPage) {
        return new StudentFilter(county, school, stage, level, name, idToken, aided, otherPage);
    }
}
