package io.zhuxue.flow.synthetic;

import java.util.List;

/**
 * A family: its students and those who care for them.
 *
 * @param number as registers write it, such as H00000017
 * @param region the county where the household is registered
 */
record Household(String number, String region, boolean rural, List<Guardian> guardians, List<Pupil> pupils) {}
