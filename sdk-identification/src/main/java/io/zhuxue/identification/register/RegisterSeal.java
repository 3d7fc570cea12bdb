package io.zhuxue.identification.register;

import io.zhuxue.core.Message;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.IdentificationMessage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a snapshot of a register was when it was taken (名册快照封存): enough to prove later that nobody changed it.
 *
 * @param group the register
 * @param owner the department that keeps it
 * @param day the day as of which the owner exported it
 * @param rows the rows taken
 * @param refused the rows that could not be read
 * @param digest SM3 over the rows taken, in their order, 64 hexadecimal digits
 */
public record RegisterSeal(
        SpecialGroup group, RegisterOwner owner, LocalDate day, long rows, long refused, String digest) {

    /** What a member of the group shows as proof. */
    public String keyProof() {
        return RegisterOwner.keyProof(group);
    }

    /** Nothing when a snapshot read again gives the same seal, else SNAPSHOT_ALTERED. */
    public Optional<Message> difference(RegisterSeal again) {
        return equals(again)
                ? Optional.empty()
                : Optional.of(IdentificationMessage.SNAPSHOT_ALTERED.with(group, day, rows, again.rows()));
    }
}
