package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.RecordLinkage;
import io.zhuxue.identification.linkage.RecordPair;
import io.zhuxue.identification.linkage.RecordTable;
import java.util.List;
import java.util.stream.IntStream;

/** This SDK's general linkage with its one default; it decides by itself. */
final class SdkPeer implements Peer {

    @Override
    public List<Found> find(PeerSet set) {
        RecordLinkage linkage = RecordLinkage.create();
        List<RecordPair> pairs = set.oneTable()
                ? linkage.dedupe(table(set, set.left()))
                : linkage.link(table(set, set.left()), table(set, set.right()));
        return pairs.stream()
                .filter(pair -> pair.status() == Link.Status.LINKED)
                .map(pair -> new Found(Integer.parseInt(pair.leftId()), Integer.parseInt(pair.rightId()), pair.score()))
                .toList();
    }

    private static RecordTable table(PeerSet set, List<List<String>> rows) {
        List<String> ids =
                IntStream.range(0, rows.size()).mapToObj(Integer::toString).toList();
        return new RecordTable(set.fields(), ids, rows);
    }

    @Override
    public boolean decides() {
        return true;
    }
}
