package io.zhuxue.identification.roster;

import static io.zhuxue.identification.roster.StudentColumns.*;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Codes;
import io.zhuxue.identification.intake.Intake;
import io.zhuxue.identification.intake.LongTable;
import io.zhuxue.identification.intake.StudentKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads rosters; what one reading remembers lives in {@link Reading}. */
final class DefaultRosterReader implements RosterReader {

    private static final Map<String, Stage> STAGES = Codes.of(Stage.values());
    private static final Map<String, EnrolmentStatus> STATUSES = Codes.of(EnrolmentStatus.values());
    private static final Map<String, HomeKind> HOME_KINDS = Map.of("R", HomeKind.RURAL, "U", HomeKind.URBAN);
    private static final Map<String, MajorKind> MAJORS =
            Codes.of(MajorKind.AGR, MajorKind.OPERA, MajorKind.ART, MajorKind.GEN);
    private static final Map<String, AccountKind> ACCOUNTS =
            Codes.of(AccountKind.SSC, AccountKind.BANK, AccountKind.GUARDIAN, AccountKind.ECNY);
    private static final RegionCode NOWHERE = new RegionCode("000000");

    /** Twelve-year schools count their grades through. */
    private static final int HIGHEST_GRADE = 12;

    private final Predicate<String> schools;

    DefaultRosterReader(Predicate<String> schools) {
        this.schools = schools;
    }

    @Override
    public void read(TableSource students, StudentReceiver taken, Consumer<? super Rejection> refused) {
        Reading reading = new Reading(new Intake(students.name(), ALL), schools);
        students.read(ALL, row -> {
            reading.intake.turnTo(row);
            Student student = reading.student();
            reading.judge(student);
            if (reading.intake.clean()) {
                taken.accept(row.number(), student);
            } else {
                reading.intake.refuse(refused);
            }
        });
    }

    /** One pass over a roster. */
    private static final class Reading {

        private final Intake intake;
        private final Predicate<String> schools;
        private final StudentKeys keys = new StudentKeys();
        private final LongTable citizens = new LongTable();
        private final Set<String> otherDocuments = new HashSet<>();

        /** The school that was found last: rosters stand by schools. */
        private String knownSchool = "";

        Reading(Intake intake, Predicate<String> schools) {
            this.intake = intake;
            this.schools = schools;
        }

        Student student() {
            intake.required(HOME_REGION);
            return new Student(
                    intake.key(SCHOOL_CODE),
                    intake.key(STUDENT_NO),
                    intake.required(NAME),
                    intake.text(ID_TYPE),
                    intake.text(ID_NO),
                    sex(),
                    intake.text(ETHNICITY),
                    birthDate(),
                    intake.requiredCode(STAGE, STAGES, Stage.PRE),
                    intake.required(GRADE).isEmpty() ? 1 : intake.number(GRADE, 1, HIGHEST_GRADE, 1),
                    intake.text(CLASS_NAME),
                    intake.flag(BOARDING, false),
                    intake.region(HOME_REGION).orElse(NOWHERE),
                    intake.requiredCode(HOME_KIND, HOME_KINDS, HomeKind.RURAL),
                    intake.code(MAJOR_KIND, MAJORS, MajorKind.NONE),
                    intake.flag(FULL_TIME, true),
                    new Enrolment(
                            intake.requiredCode(STATUS, STATUSES, EnrolmentStatus.ENROLLED),
                            intake.date(STATUS_SINCE, LocalDate.MIN)),
                    guardians(),
                    intake.text(PHONE),
                    new AccountEntry(
                            intake.code(ACCOUNT_KIND, ACCOUNTS, AccountKind.NONE),
                            intake.text(ACCOUNT_NO),
                            intake.text(ACCOUNT_NAME),
                            intake.text(BANK_NO)));
        }

        private Sex sex() {
            String text = intake.required(SEX);
            if (text.isEmpty()) {
                return Sex.UNKNOWN;
            }
            return Sex.parse(text).value().orElseGet(() -> {
                intake.badValue(SEX, "1（男）或2（女）");
                return Sex.UNKNOWN;
            });
        }

        private LocalDate birthDate() {
            return intake.required(BIRTH_DATE).isEmpty() ? LocalDate.MIN : intake.date(BIRTH_DATE, LocalDate.MIN);
        }

        private List<Guardian> guardians() {
            List<Guardian> guardians = new ArrayList<>(2);
            for (int at = GUARDIAN1; at <= GUARDIAN2; at += GUARDIAN2 - GUARDIAN1) {
                String name = intake.text(at);
                String idNo = intake.text(at + 1);
                if (!name.isEmpty() || !idNo.isEmpty()) {
                    guardians.add(new Guardian(name, idNo, intake.text(at + 2)));
                }
            }
            return guardians;
        }

        /** What needs more than one cell; a row is remembered only when it has no fault at all. */
        void judge(Student student) {
            if (!ethnicityFits(student.ethnicity())) {
                intake.badValue(ETHNICITY, "GB/T 3304的两位代码");
            }
            boolean citizen = Student.citizenDocument(student.idType());
            long id = citizen && !student.idNo().isEmpty() ? citizenId(student) : -1;
            if (!student.schoolCode().isEmpty() && !known(student.schoolCode())) {
                intake.report(SCHOOL_CODE, IdentificationMessage.UNKNOWN_SCHOOL);
            }
            if (!intake.clean()) {
                return;
            }
            String document = citizen || student.idNo().isEmpty() ? "" : student.idType() + ' ' + student.idNo();
            boolean twice = id >= 0 && citizens.find(id) >= 0 || otherDocuments.contains(document);
            boolean again = twice
                    ? keys.find(student.schoolCode(), student.studentNo()) >= 0
                    : keys.add(student.schoolCode(), student.studentNo()) < 0;
            if (again) {
                intake.report(STUDENT_NO, IdentificationMessage.DUPLICATE_KEY);
            }
            if (twice) {
                intake.report(ID_NO, IdentificationMessage.DUPLICATE_ID);
            }
            if (intake.clean() && id >= 0) {
                citizens.add(id);
            } else if (intake.clean() && !document.isEmpty()) {
                otherDocuments.add(document);
            }
        }

        private boolean known(String school) {
            if (!school.equals(knownSchool)) {
                if (!schools.test(school)) {
                    return false;
                }
                knownSchool = school;
            }
            return true;
        }

        /** The person of the citizen number, or -1 after its fault was reported. */
        private long citizenId(Student student) {
            String number = student.idNo();
            long packed = CitizenId.packed(number);
            if (packed < 0) {
                if (formOfCitizenId(number)) {
                    intake.report(ID_NO, IdentificationMessage.ID_CHECK);
                } else {
                    intake.badValue(ID_NO, "18位公民身份号码（旧号15位）");
                }
            } else if (!student.birthDate().equals(LocalDate.MIN)
                    && !CitizenId.ofPacked(packed).birthDate().equals(student.birthDate())) {
                intake.report(BIRTH_DATE, IdentificationMessage.ID_BIRTH);
            }
            return packed;
        }

        private static boolean formOfCitizenId(String number) {
            int length = number.length();
            for (int i = 0; i < length; i++) {
                char c = number.charAt(i);
                if ((c < '0' || c > '9') && !(i == 17 && (c == 'X' || c == 'x'))) {
                    return false;
                }
            }
            return length == 18 || length == 15;
        }

        /** Blank, a two-digit code of GB/T 3304, or a name in characters. */
        private static boolean ethnicityFits(String ethnicity) {
            if (ethnicity.isEmpty()) {
                return true;
            }
            if (ethnicity.charAt(0) > 127) {
                return true;
            }
            if (ethnicity.length() != 2 || ethnicity.charAt(0) > '9') {
                return false;
            }
            int code = Character.digit(ethnicity.charAt(0), 10) * 10 + Character.digit(ethnicity.charAt(1), 10);
            return code >= 1 && code <= 56 || code == 97 || code == 98;
        }
    }
}
