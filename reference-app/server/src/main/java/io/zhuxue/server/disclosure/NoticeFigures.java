package io.zhuxue.server.disclosure;

/**
 * A notice in figures (公示数据), as the county compares its schools.
 *
 * @param mode how the school feeds its pupils, such as CANTEEN
 * @param diners meals eaten in the week whose numbers are shown
 * @param mealFen what the food of a meal cost on the mean, fen
 * @param remarks what was left out or is missing, a line each; for the school and not for the public
 */
public record NoticeFigures(String mode, int diners, long incomeFen, long costFen, long mealFen, String remarks) {}
