package io.zhuxue.identification.register;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.Sm3;
import java.nio.charset.StandardCharsets;

/** The digest of snapshots and the text of a row that it is made of. */
final class Sealing {

    private static final char BETWEEN = '\u001f';

    private Sealing() {}

    static RegisterSeal seal(RegisterSnapshot snapshot) {
        Sm3 digest = new Sm3();
        long[] counted = new long[2];
        snapshot.read(
                entry -> {
                    digest.add((content(entry) + "\n").getBytes(StandardCharsets.UTF_8));
                    counted[0]++;
                },
                refused -> counted[1]++);
        return new RegisterSeal(
                snapshot.group(),
                RegisterOwner.of(snapshot.group()),
                snapshot.day(),
                counted[0],
                counted[1],
                digest.hex());
    }

    /** All that a row says, but not where it stands. */
    static String content(RegisterEntry entry) {
        return entry.idNo()
                + BETWEEN
                + entry.name()
                + BETWEEN
                + entry.household()
                + BETWEEN
                + entry.relation()
                + BETWEEN
                + entry.region().map(RegionCode::code).orElse("")
                + BETWEEN
                + entry.since()
                + BETWEEN
                + entry.until()
                + BETWEEN
                + entry.riskRemoved()
                + BETWEEN
                + entry.birthDate();
    }
}
