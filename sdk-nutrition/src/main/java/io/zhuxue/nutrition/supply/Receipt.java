package io.zhuxue.nutrition.supply;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.OrderId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One lot at the school's door (验收记录, 食品安全法 第五十、五十三条): what it is, what the scale said, who saw it.
 *
 * @param lot the lot
 * @param school where
 * @param foodCode the food
 * @param purchase from whom, under which contract, at what price
 * @param provenance what the package says
 * @param weighing what the scale said and how much was refused
 * @param inspection when and by whom it was looked at
 */
public record Receipt(
        LotId lot,
        SchoolCode school,
        String foodCode,
        Purchase purchase,
        Provenance provenance,
        Weighing weighing,
        Inspection inspection) {

    /**
     * What a lot is bought under.
     *
     * @param order the order
     * @param supplier the supplier
     * @param contract the contract
     * @param perKilogram what the supplier asks for a kilogram
     */
    public record Purchase(OrderId order, SupplierId supplier, ContractId contract, Money perKilogram) {}

    /**
     * What the package of a lot says.
     *
     * @param brand the brand; blank for loose goods
     * @param batchNo the producer's batch; the same batch may come to many schools
     * @param made the day of production or harvest
     * @param bestBefore the last day on which it may be eaten
     * @param certificate the certificate or test report that came with it; blank when none did
     */
    public record Provenance(String brand, String batchNo, LocalDate made, LocalDate bestBefore, String certificate) {}

    /**
     * What the scale said.
     *
     * @param noted what the delivery note says
     * @param weighed what the scale showed
     * @param refused how much of it was sent back
     * @param reason why; blank when nothing was
     * @param photo the photo of the scale; blank when there is none
     */
    public record Weighing(Grams noted, Grams weighed, Grams refused, String reason, String photo) {

        /** What went into the store. */
        public Grams accepted() {
            return weighed.minus(refused);
        }
    }

    /**
     * Who looked at a lot, and when.
     *
     * @param at when
     * @param first one receiver
     * @param second the other, who must be another person
     */
    public record Inspection(LocalDateTime at, StaffId first, StaffId second) {}

    /** What went into the store. */
    public Grams accepted() {
        return weighing.accepted();
    }

    /** What is owed for it: the accepted grams at the asked price, to the fen. */
    public Money value() {
        return accepted().cost(purchase.perKilogram());
    }

    /** The producer's batch that this lot is part of. */
    public SupplierBatch batch() {
        return new SupplierBatch(purchase.supplier(), foodCode, provenance.batchNo());
    }

    /** The day on which it came. */
    public LocalDate date() {
        return inspection.at().toLocalDate();
    }
}
