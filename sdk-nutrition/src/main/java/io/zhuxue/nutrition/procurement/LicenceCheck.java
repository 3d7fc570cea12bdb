package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.SupplierId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The check of who supplied (供应商证照核对): each purchase against the licences that its supplier had on that day. */
public final class LicenceCheck {

    private record Pair(SchoolCode school, SupplierId supplier) {}

    private final Map<SupplierId, Supplier> suppliers;

    private LicenceCheck(Map<SupplierId, Supplier> suppliers) {
        this.suppliers = suppliers;
    }

    /** A check against the county's register of suppliers. */
    public static LicenceCheck of(Collection<Supplier> suppliers) {
        return new LicenceCheck(suppliers.stream()
                .collect(Collectors.toMap(Supplier::id, supplier -> supplier, (first, again) -> first)));
    }

    /**
     * One finding a school and supplier, on the first day on which the supplier had no valid licence; a supplier that is
     * not on the register has none.
     */
    public List<Finding> check(Collection<Purchase> purchases) {
        Map<Pair, List<Purchase>> wrong = purchases.stream()
                .filter(each -> !licensed(each))
                .sorted(Comparator.comparing(Purchase::date).thenComparing(Purchase::subject))
                .collect(Collectors.groupingBy(
                        each -> new Pair(each.school(), each.supplier()), LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        wrong.forEach((pair, bought) -> findings.add(new Finding(
                Finding.Weight.BREACH,
                pair.school,
                bought.get(0).date(),
                pair.supplier.id(),
                message(bought.get(0)),
                bought.stream().map(Purchase::subject).toList())));
        findings.sort(null);
        return List.copyOf(findings);
    }

    private boolean licensed(Purchase purchase) {
        Supplier supplier = suppliers.get(purchase.supplier());
        return supplier != null && supplier.licensedOn(purchase.date());
    }

    private Message message(Purchase purchase) {
        Supplier supplier = suppliers.get(purchase.supplier());
        return supplier == null || supplier.licences().isEmpty()
                ? NutritionMessage.NO_LICENCE.with(purchase.supplier())
                : NutritionMessage.DELIVERED_UNLICENSED.with(purchase.supplier(), purchase.date());
    }
}
