package io.zhuxue.core.access;

/**
 * An account in its role and its area (操作人).
 *
 * @param account the account's name, never a person's; it goes into the audit chain
 * @param role what it is for
 * @param area where; never wider than the role allows
 */
public record Actor(String account, Role role, Area area) {

    public Actor {
        if (account.isBlank()) {
            throw new IllegalArgumentException("an account has a name");
        }
        if (area.level().compareTo(role.highest()) < 0) {
            throw new IllegalArgumentException("a " + role + " has no area as wide as " + area.level());
        }
    }
}
