package io.zhuxue.server.nutrition;

/**
 * A school's claim of a month and what the county's check made of it (报账审核), in fen.
 *
 * @param holds whether the month adds up in grams and fen
 */
public record ClaimRow(
        String claim,
        String school,
        String month,
        long claimedMeals,
        long provenMeals,
        long provenFen,
        long billedFen,
        long paidFen,
        long withheldFen,
        long closingFen,
        boolean holds) {}
