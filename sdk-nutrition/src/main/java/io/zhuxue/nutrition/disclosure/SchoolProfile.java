package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.MealMode;

/**
 * What the public knows of a school that feeds its pupils (学校供餐信息).
 *
 * @param code the school
 * @param name its name
 * @param mode how it feeds them
 * @param complaints where to complain (监督电话); blank when the county has named nothing
 */
public record SchoolProfile(SchoolCode code, String name, MealMode mode, String complaints) {}
