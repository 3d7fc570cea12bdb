package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.disbursement.programme.Trait;
import io.zhuxue.identification.assessment.Recommendation;
import io.zhuxue.identification.roster.Student;
import java.util.Set;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ValueMapping;
import org.mapstruct.factory.Mappers;

/** From identification's words to disbursement's: a recognised student becomes an applicant. */
@Mapper
interface ApplicantMapper {

    ApplicantMapper INSTANCE = Mappers.getMapper(ApplicantMapper.class);

    @Mapping(target = "stage", source = "student.stage")
    @Mapping(target = "grade", source = "student.grade")
    @Mapping(target = "boarding", source = "student.boarding")
    @Mapping(target = "fullTime", source = "student.fullTime")
    @Mapping(target = "homeKind", source = "student.homeKind")
    @Mapping(target = "majorKind", source = "student.majorKind")
    @Mapping(target = "homeRegion", source = "student.homeRegion")
    @Mapping(target = "level", source = "recommendation.level")
    Applicant applicant(
            Student student,
            School school,
            Set<SpecialGroup> groups,
            Recommendation recommendation,
            Set<Trait> traits,
            boolean inSchool);

    @ValueMapping(target = "R", source = "RURAL")
    @ValueMapping(target = "U", source = "URBAN")
    HomeKind homeKind(io.zhuxue.identification.roster.HomeKind kind);

    MajorKind majorKind(io.zhuxue.identification.roster.MajorKind kind);

    Ownership ownership(io.zhuxue.identification.roster.School.Ownership ownership);

    Affiliation affiliation(io.zhuxue.identification.roster.School.Affiliation affiliation);

    /** A school as entitlement sees one; a fee of nothing stays unreported. */
    default School school(io.zhuxue.identification.roster.School school) {
        School seen = School.of(
                school.code(), school.region(), ownership(school.ownership()), affiliation(school.affiliation()));
        if (!school.feeShs().isZero()) {
            seen = seen.withFeeShs(school.feeShs());
        }
        if (!school.feeVoc().isZero()) {
            seen = seen.withFeeVoc(school.feeVoc());
        }
        Money charged = school.privateFee().orElse(Money.ZERO);
        return school.privateFee().isPresent() ? seen.withPrivateFee(charged) : seen;
    }
}
