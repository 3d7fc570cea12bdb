package io.zhuxue.nutrition.safety;

import io.zhuxue.nutrition.PupilId;

/**
 * A pupil's measures with whose they are (生长监测记录): health data, for those who look after the pupil's health only.
 *
 * @param pupil whose
 * @param measures height and weight on a day
 */
public record GrowthRecord(PupilId pupil, GrowthScreen.Measures measures) {}
