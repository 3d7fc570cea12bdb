package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.SupplierId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened in a tender (招标日志), kept for 15 years (政府采购法 第四十二条). */
public sealed interface TenderEvent {

    /** 发出招标文件. */
    record Issued(Tender tender) implements TenderEvent {}

    /**
     * 收到投标; a bid that comes late is noted as well, the evaluation puts it aside.
     *
     * @param bid the bid
     * @param supplier the bidder with the licences that it has shown
     */
    record BidReceived(Tender.Bid bid, Supplier supplier) implements TenderEvent {}

    /** 组成评标委员会; the last one that was named counts. */
    record CommitteeNamed(List<Tender.Member> members) implements TenderEvent {

        public CommitteeNamed {
            members = List.copyOf(members);
        }
    }

    /** 评分. */
    record Scored(Tender.Score score) implements TenderEvent {}

    /**
     * 中标.
     *
     * @param winner who got the contract
     * @param total what the bid comes to
     * @param points of 100
     */
    record Awarded(SupplierId winner, Money total, BigDecimal points) implements TenderEvent {}

    /** 废标, with every reason. */
    record Failed(List<Message> faults) implements TenderEvent {

        public Failed {
            faults = List.copyOf(faults);
        }
    }

    /** The event that an evaluation leads to: an award or a failure. */
    static TenderEvent of(Evaluation evaluation) {
        if (evaluation.winner().isEmpty()) {
            return new Failed(evaluation.faults());
        }
        Evaluation.Ranked first = evaluation.ranking().get(0);
        return new Awarded(first.bid().supplier(), first.total(), first.points());
    }

    /** What an award is judged by, out of these events; nothing before the tender was issued. */
    static Optional<Tender.File> file(List<TenderEvent> events) {
        Optional<Tender> tender = Optional.empty();
        List<Supplier> suppliers = new ArrayList<>();
        List<Tender.Bid> bids = new ArrayList<>();
        List<Tender.Member> committee = List.of();
        List<Tender.Score> scores = new ArrayList<>();
        for (TenderEvent event : events) {
            if (event instanceof Issued issued) {
                tender = Optional.of(issued.tender());
            } else if (event instanceof BidReceived received) {
                bids.add(received.bid());
                suppliers.removeIf(each -> each.id().equals(received.supplier().id()));
                suppliers.add(received.supplier());
            } else if (event instanceof CommitteeNamed named) {
                committee = named.members();
            } else if (event instanceof Scored scored) {
                scores.add(scored.score());
            }
        }
        List<Tender.Member> judges = committee;
        return tender.map(asked -> new Tender.File(asked, suppliers, bids, judges, scores));
    }

    /** The last decision among these events. */
    static Optional<TenderEvent> decision(List<TenderEvent> events) {
        return events.stream()
                .filter(event -> event instanceof Awarded || event instanceof Failed)
                .reduce((earlier, later) -> later);
    }
}
