package io.zhuxue.core.access;

import io.zhuxue.core.identity.PersonRef;
import java.time.Instant;

/**
 * A request to see a sensitive field in clear (敏感信息查看申请).
 *
 * @param actor who asks
 * @param field what is to be seen
 * @param person whose it is
 * @param area where that person's data belongs
 * @param purpose what for, in the asker's words; without it nothing opens
 * @param at when
 */
public record Opening(Actor actor, SensitiveField field, PersonRef person, Area area, String purpose, Instant at) {}
