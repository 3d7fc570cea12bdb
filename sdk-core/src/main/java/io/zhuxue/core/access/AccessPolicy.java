package io.zhuxue.core.access;

import io.zhuxue.core.CoreMessage;

/**
 * The rule of access (权限规则): an actor may do what its role includes, within its own area and nowhere else; what is not
 * granted is denied.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /**
     * Decides on one action.
     *
     * @param area where the data is that the action touches
     */
    public static Access decide(Actor actor, Action action, Area area) {
        if (!actor.role().actions().contains(action)) {
            return new Access.Denied(CoreMessage.ROLE_DENIED.with(actor.role().chineseName(), action.chineseName()));
        }
        return actor.area().covers(area) ? new Access.Granted() : new Access.Denied(CoreMessage.AREA_DENIED.with());
    }
}
