package io.zhuxue.server.office;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.privacy.PublicNotice;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Why a step is not taken (拒绝理由), as all desks say it. */
public final class Faults {

    private Faults() {}

    /** Empty when the officer's role includes one of the actions. */
    public static Optional<Message> right(Officer officer, Action... oneOf) {
        return Arrays.stream(oneOf).anyMatch(officer::may)
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    /** Empty when something is said and no number, account, phone or address of a person is in it. */
    public static Optional<Message> words(String words, LocalDate day) {
        boolean personal = PublicNotice.scan(words, day).stream()
                .anyMatch(finding -> finding.secret() != PublicNotice.Secret.SPECIAL_GROUP);
        return words.isBlank() || personal ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty();
    }
}
