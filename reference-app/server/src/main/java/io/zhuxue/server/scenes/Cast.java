package io.zhuxue.server.scenes;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.flow.Refusal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The training accounts by name (训练角色): each scene is played by them and by nobody else. */
final class Cast {

    private final Map<String, Officer> players = new HashMap<>();

    Cast(List<Officer> training) {
        training.forEach(officer -> players.put(officer.account(), officer));
    }

    /** True when the accounts of a county, a school and a family are there, which need a loaded province. */
    boolean complete() {
        return List.of("guojia", "sheng", "shi", "xian", "caiwu", "xuexiao", "nianji", "banzhuren", "jiating").stream()
                .allMatch(players::containsKey);
    }

    private Officer player(String account) {
        Officer officer = players.get(account);
        if (officer == null) {
            throw new Refusal(ServerMessage.BAD_REQUEST.with("没有训练账号" + account));
        }
        return officer;
    }

    Officer nation() {
        return player("guojia");
    }

    Officer province() {
        return player("sheng");
    }

    Officer city() {
        return player("shi");
    }

    Officer county() {
        return player("xian");
    }

    Officer finance() {
        return player("caiwu");
    }

    Officer school() {
        return player("xuexiao");
    }

    /** The school's second person. */
    Officer grade() {
        return player("nianji");
    }

    Officer teacher() {
        return player("banzhuren");
    }

    Officer family() {
        return player("jiating");
    }

    Officer expert() {
        return player("zhuanjia");
    }

    /** A step that must be taken. */
    static void done(Optional<Message> refused) {
        refused.ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }

    /** What a step that must be taken came to. */
    static <T> T done(Parsed<T> taken) {
        return Refusal.take(taken);
    }
}
