package io.zhuxue.server.safety;

import java.util.List;

/**
 * A recall and the lots that schools hold for it (召回).
 *
 * @param called whose food and which batches; empty for a school, which sees its own lots alone
 * @param ended what came of it; empty while it goes on
 */
public record RecallRow(String number, String called, String reason, List<Lot> lots, String ended) {

    /**
     * A lot.
     *
     * @param left kilograms that were left when it was held
     * @param letGo why it is held no more; empty while it is
     */
    public record Lot(String school, String lot, String left, String letGo) {
        /** True while it may not be issued. */
        public boolean isHeld() {
            return letGo.isEmpty();
        }
    }

    public RecallRow {
        lots = List.copyOf(lots);
    }

    /** How many lots are held now. */
    public long held() {
        return lots.stream().filter(Lot::isHeld).count();
    }

    /** True while it goes on. */
    public boolean isOpen() {
        return ended.isEmpty();
    }
}
