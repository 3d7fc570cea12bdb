package io.zhuxue.nutrition.kitchen;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.StaffId;
import java.time.LocalDate;

/**
 * The look at a kitchen worker before work (晨检, 食品安全法 第四十五条).
 *
 * @param school where
 * @param date when
 * @param worker whom
 * @param temperature body temperature, tenths of a degree Celsius
 * @param fit whether nothing speaks against work with food
 * @param certificateUntil the last day of the health certificate (健康证明)
 */
public record MorningCheck(
        SchoolCode school, LocalDate date, StaffId worker, int temperature, boolean fit, LocalDate certificateUntil) {}
