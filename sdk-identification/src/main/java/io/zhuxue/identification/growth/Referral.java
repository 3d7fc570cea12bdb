package io.zhuxue.identification.growth;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Access;
import io.zhuxue.core.access.Opening;
import io.zhuxue.core.access.SensitiveField;
import io.zhuxue.core.access.spi.OpeningRecord;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.core.privacy.FieldPlace;
import io.zhuxue.identification.IdentificationMessage;
import java.time.LocalDate;

/**
 * A psychological referral (心理转介单): health data of a child, sealed from the moment it is written and opened by the one
 * counsellor to whom it goes, nobody else – not the mentor, not the school's office (个人信息保护法 第二十八条).
 *
 * @param id its id
 * @param student the student
 * @param day when
 * @param counsellor the account of the counsellor
 * @param urgent whether the counsellor is to be told at once
 * @param sealed what it says, sealed
 */
public record Referral(String id, PersonRef student, LocalDate day, String counsellor, boolean urgent, String sealed) {

    /** Writes and seals a referral. */
    public static Referral write(
            FieldCipher cipher,
            String id,
            PersonRef student,
            LocalDate day,
            String counsellor,
            boolean urgent,
            String text) {
        return new Referral(id, student, day, counsellor, urgent, cipher.seal(place(id, counsellor), text));
    }

    /**
     * What it says, to its counsellor; every request is recorded first. Refused: REFERRAL_DENIED to anybody else, for
     * another person's health or without a purpose; a refusal of the cipher when it was tampered with.
     */
    public Parsed<String> open(FieldCipher cipher, Opening opening, OpeningRecord record) {
        boolean may = opening.actor().account().equals(counsellor)
                && opening.person().equals(student)
                && opening.field() == SensitiveField.HEALTH
                && !opening.purpose().isBlank();
        Message denied = IdentificationMessage.REFERRAL_DENIED.with();
        record.add(opening, may ? new Access.Granted() : new Access.Denied(denied));
        return may ? cipher.open(place(id, counsellor), sealed) : Parsed.refused(denied);
    }

    /** The counsellor is sealed in with the text, so that a referral cannot be turned to another. */
    private static FieldPlace place(String id, String counsellor) {
        return new FieldPlace("referral", "text", id + '/' + counsellor);
    }

    /** The entry in the growth file: that there is one, and nothing of what it says. */
    public GrowthEntry.Referred entry() {
        return new GrowthEntry.Referred(day, id);
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "Referral " + id;
    }
}
