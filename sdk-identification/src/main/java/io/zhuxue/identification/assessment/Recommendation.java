package io.zhuxue.identification.assessment;

import io.zhuxue.core.NeedLevel;

/**
 * A recommended level of need (建议等级) with its basis; a person confirms or changes it.
 *
 * @param level the level
 * @param basis what decided, in the code of the result file: REGISTER with the groups, SURVEY with the score, or NONE
 * @param explanation the reason in plain Chinese; it names special groups, so it is never published
 */
public record Recommendation(NeedLevel level, String basis, String explanation) {}
