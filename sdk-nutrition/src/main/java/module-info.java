/** The room that answers: what was bought, cooked and eaten? */
module io.zhuxue.nutrition {
    requires transitive io.zhuxue.core;
    requires org.snakeyaml.engine;
    requires java.sql;
    requires java.xml;
    requires ojalgo;
    requires static org.postgresql.jdbc;

    exports io.zhuxue.nutrition;
    exports io.zhuxue.nutrition.dining;
    exports io.zhuxue.nutrition.disclosure;
    exports io.zhuxue.nutrition.jakarta;
    exports io.zhuxue.nutrition.kitchen;
    exports io.zhuxue.nutrition.menu;
    exports io.zhuxue.nutrition.menu.spi;
    exports io.zhuxue.nutrition.mode;
    exports io.zhuxue.nutrition.procurement;
    exports io.zhuxue.nutrition.safety;
    exports io.zhuxue.nutrition.safety.spi;
    exports io.zhuxue.nutrition.settlement;
    exports io.zhuxue.nutrition.settlement.spi;
    exports io.zhuxue.nutrition.spi;
    exports io.zhuxue.nutrition.supply;
    exports io.zhuxue.nutrition.surveillance;
    exports io.zhuxue.nutrition.surveillance.spi;

    uses io.zhuxue.nutrition.menu.spi.MenuSolver;

    provides io.zhuxue.core.policy.spi.PolicySource with
            io.zhuxue.nutrition.disclosure.DisclosurePolicy,
            io.zhuxue.nutrition.kitchen.KitchenPolicy,
            io.zhuxue.nutrition.procurement.ProcurementPolicy,
            io.zhuxue.nutrition.safety.SafetyPolicy,
            io.zhuxue.nutrition.surveillance.SurveillancePolicy;
}
