package io.zhuxue.reporting.fact;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;

/**
 * Where in the education system a fact happened (学校所在地与学段).
 *
 * @param region the county of the school
 * @param school the school's code (学校标识码)
 * @param stage the stage of the student
 */
public record Place(RegionCode region, String school, Stage stage) {}
