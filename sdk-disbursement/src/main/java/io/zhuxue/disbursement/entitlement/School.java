package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.Ownership;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What entitlement needs to know of a school; fees are yuan a year.
 *
 * <p>A fee that the school has not reported is not the same as a fee of zero: {@link #fees} says which it is.
 */
public final class School {

    private final String code;
    private final RegionCode region;
    private final Ownership ownership;
    private final Affiliation affiliation;
    private final @Nullable Money feeShs;
    private final @Nullable Money feeVoc;
    private final @Nullable Money privateFee;

    private School(
            String code,
            RegionCode region,
            Ownership ownership,
            Affiliation affiliation,
            @Nullable Money feeShs,
            @Nullable Money feeVoc,
            @Nullable Money privateFee) {
        this.code = code;
        this.region = region;
        this.ownership = ownership;
        this.affiliation = affiliation;
        this.feeShs = feeShs;
        this.feeVoc = feeVoc;
        this.privateFee = privateFee;
    }

    /** A school that has reported no fees. */
    public static School of(String code, RegionCode region, Ownership ownership, Affiliation affiliation) {
        return new School(code, region, ownership, affiliation, null, null, null);
    }

    /** The same school where public senior high schools charge this much a year (当地公办普高学杂费). */
    public School withFeeShs(Money fee) {
        return new School(code, region, ownership, affiliation, fee, feeVoc, privateFee);
    }

    /** The same school where public vocational schools charge this much a year (当地公办中职学费). */
    public School withFeeVoc(Money fee) {
        return new School(code, region, ownership, affiliation, feeShs, fee, privateFee);
    }

    /** The same private school, which really charges this much a year (民办实收). */
    public School withPrivateFee(Money fee) {
        return new School(code, region, ownership, affiliation, feeShs, feeVoc, fee);
    }

    /** The school code (学校标识码). */
    public String code() {
        return code;
    }

    /** The county where it is. */
    public RegionCode region() {
        return region;
    }

    /** Who runs it. */
    public Ownership ownership() {
        return ownership;
    }

    /** Whose school it is. */
    public Affiliation affiliation() {
        return affiliation;
    }

    /** The fee of public senior high schools of the place, if reported. */
    public Optional<Money> feeShs() {
        return Optional.ofNullable(feeShs);
    }

    /** The fee of public vocational schools of the place, if reported. */
    public Optional<Money> feeVoc() {
        return Optional.ofNullable(feeVoc);
    }

    /** What a private school really charges, if reported. */
    public Optional<Money> privateFee() {
        return Optional.ofNullable(privateFee);
    }

    /** Where policy is asked for. */
    Place place() {
        return new Place(region, code);
    }
}
