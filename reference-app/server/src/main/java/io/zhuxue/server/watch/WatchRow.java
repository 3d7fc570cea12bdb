package io.zhuxue.server.watch;

/**
 * How one watched person stands (应助对象).
 *
 * @param watched the reference under which the person is watched
 * @param personRef the student's file; empty for somebody whom no roster holds
 * @param reason why, or what comes next, without the names of groups
 * @param groupsSealed the groups, sealed under {@code watched}
 * @param originSealed the rows of the registers, sealed under {@code watched}
 */
public record WatchRow(
        String watched,
        String personRef,
        String schoolCode,
        String region,
        String name,
        String kind,
        String reason,
        String groupsSealed,
        String originSealed) {}
