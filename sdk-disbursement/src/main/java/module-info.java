/** The room that answers: what is due, and did the money arrive? */
module io.zhuxue.disbursement {
    requires transitive io.zhuxue.core;
    requires de.siegmar.fastcsv;
    requires java.sql;
    requires java.xml;

    exports io.zhuxue.disbursement;
    exports io.zhuxue.disbursement.budget;
    exports io.zhuxue.disbursement.channel;
    exports io.zhuxue.disbursement.entitlement;
    exports io.zhuxue.disbursement.funding;
    exports io.zhuxue.disbursement.jakarta;
    exports io.zhuxue.disbursement.ledger;
    exports io.zhuxue.disbursement.ledger.spi;
    exports io.zhuxue.disbursement.loan;
    exports io.zhuxue.disbursement.military;
    exports io.zhuxue.disbursement.payment;
    exports io.zhuxue.disbursement.payment.spi;
    exports io.zhuxue.disbursement.programme;
    exports io.zhuxue.disbursement.programme.spi;
    exports io.zhuxue.disbursement.relief;
    exports io.zhuxue.disbursement.simulation;
    exports io.zhuxue.disbursement.statement;

    uses io.zhuxue.core.policy.spi.PolicySource;
    uses io.zhuxue.disbursement.programme.spi.ProgrammeSource;

    provides io.zhuxue.core.policy.spi.PolicySource with
            io.zhuxue.disbursement.programme.NationalPolicy;
}
