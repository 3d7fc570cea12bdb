package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.RecordField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke 1.2 with its Lucene index in memory, fifty candidates a record, and probabilities as its manual advises: high for
 * names, numbers and dates, low for what many share.
 */
final class DukePeer implements Peer {

    private static final int CANDIDATES = 50;
    private static final double LOWEST = 0.2;

    @Override
    public List<Found> find(PeerSet set) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        set.fields().forEach(field -> properties.add(property(field)));
        configuration.setProperties(properties);
        configuration.setThreshold(LOWEST);
        LuceneDatabase index = new LuceneDatabase();
        index.setMaxSearchHits(CANDIDATES);
        index.setConfiguration(configuration);
        configuration.setDatabase(index);
        // Within one table Duke tells a pair from both sides, and not always with the same confidence.
        Map<Long, Found> found = new LinkedHashMap<>();
        Processor processor = new Processor(configuration, index);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                Found each = found(one.getValue("id"), other.getValue("id"), confidence);
                found.merge((long) each.left() << 32 | each.right(), each, (a, b) -> a.score() < b.score() ? b : a);
            }
        });
        if (set.oneTable()) {
            processor.deduplicate(List.of(source(set, set.left(), 'L')), 10_000);
        } else {
            processor.link(List.of(source(set, set.left(), 'L')), List.of(source(set, set.right(), 'R')), true, 10_000);
        }
        processor.close();
        return List.copyOf(found.values());
    }

    private static Found found(String one, String other, double confidence) {
        int a = Integer.parseInt(one.substring(1));
        int b = Integer.parseInt(other.substring(1));
        boolean turned = one.charAt(0) == other.charAt(0) ? a > b : one.charAt(0) == 'R';
        return turned ? new Found(b, a, confidence) : new Found(a, b, confidence);
    }

    private static Property property(RecordField field) {
        return switch (field.kind()) {
            case NAME, GIVEN, FAMILY -> property(field, new JaroWinkler(), 0.9, 0.2);
            case DATE -> property(field, new Levenshtein(), 0.9, 0.2);
            case ID -> property(field, new Levenshtein(), 0.97, 0.2);
            case ADDRESS, TEXT -> property(field, new JaroWinkler(), 0.8, 0.35);
            case CODE -> property(field, new Levenshtein(), 0.7, 0.4);
        };
    }

    private static Property property(RecordField field, Comparator comparator, double high, double low) {
        return new PropertyImpl(field.column(), comparator, low, high);
    }

    private static DataSource source(PeerSet set, List<List<String>> rows, char table) {
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RecordImpl each = new RecordImpl();
            each.addValue("id", table + Integer.toString(i));
            for (int field = 0; field < set.fields().size(); field++) {
                String value = rows.get(i).get(field);
                if (!value.isEmpty()) {
                    each.addValue(set.fields().get(field).column(), value);
                }
            }
            records.add(each);
        }
        return new InMemoryDataSource(records);
    }
}
