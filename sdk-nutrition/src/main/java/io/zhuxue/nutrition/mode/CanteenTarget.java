package io.zhuxue.nutrition.mode;

import io.zhuxue.core.identity.SchoolCode;
import java.time.LocalDate;

/**
 * Until when a school is to have a canteen of its own (食堂建设计划).
 *
 * @param school the school
 * @param due the last day for it
 */
public record CanteenTarget(SchoolCode school, LocalDate due) {}
