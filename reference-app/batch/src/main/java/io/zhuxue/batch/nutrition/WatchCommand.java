package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.camera.CameraDesk;
import io.zhuxue.flow.meals.LiveWatch;
import io.zhuxue.flow.meals.WatchedCounty;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition watch}: listens to a county's cameras, and says what nobody sees while it lasts. */
@Command(
        name = "watch",
        description = "实时视频监看（GB/T 28181，SIP 信令）：摄像机与录像机在此注册、报心跳；随时提示盲区与无摄像机环节，"
                + "到时、到当天结束或按 Ctrl-C 时写出报告。设备报告随到随记，中断后在同一文件夹当天接着监看。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（盲区在 blind.csv，过程在 events.csv）", "2:用法错误、端口被占用或无法读取输入", "3:完成，但有未采用的行"})
final class WatchCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-watch";
    private static final long TICK_MILLIS = 500;
    private static final int REALM_DIGITS = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：schools、cameras，可有 watch_times。")
    private Path county;

    @Option(
            names = "--passwords",
            required = true,
            paramLabel = "FILE",
            description = "设备口令表：device_id、password；录像机也在其中。")
    private Path passwords;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹；不替换，当天的记录接着写。")
    private Path out;

    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "IP", description = "监听地址；默认仅本机 127.0.0.1。")
    private String host;

    @Option(names = "--port", defaultValue = "5060", paramLabel = "PORT", description = "监听端口（UDP）；默认 5060。")
    private int port;

    @Option(
            names = "--id",
            defaultValue = "34020000002000000001",
            paramLabel = "ID",
            description = "本平台的 20 位编码；前十位即 SIP 域。默认 34020000002000000001。")
    private String id;

    @Option(names = "--for", paramLabel = "DURATION", description = "监看多久，如 PT8H、PT30M；默认到当天结束。")
    private @Nullable Duration length;

    @Override
    public Integer call() throws InterruptedException {
        DeviceId self = Refusal.take(DeviceId.parse(id));
        List<Rejection> rejections = new ArrayList<>();
        Map<DeviceId, String> known = SurveillanceTables.passwords(Tables.open(passwords), rejections::add);
        WatchedCounty watched = WatchedCounty.read(county);
        folder();
        PrintWriter console = spec.commandLine().getOut();
        CameraDesk.Place place =
                new CameraDesk.Place(host, port, self, self.digits().substring(0, REALM_DIGITS));
        Clock clock = Clock.systemDefaultZone();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Thread interrupted = new Thread(() -> end(stop, written), "watch-end");
        try (LiveWatch live = LiveWatch.open(watched, known, place, out, clock, new SecureRandom(), event -> {
            console.println(event.line());
            console.flush();
        })) {
            Runtime.getRuntime().addShutdownHook(interrupted);
            console.println(
                    "在 " + host + ":" + port + " 监看，摄像机 " + watched.cameras().size() + " 台");
            console.flush();
            long end = length == null ? Long.MAX_VALUE : clock.millis() + length.toMillis();
            while (live.tick() && clock.millis() < end) {
                if (stop.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            live.write(out);
            rejections.addAll(live.review().rejections());
            finish(rejections, console);
        } finally {
            written.countDown();
        }
        if (stop.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
        return rejections.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    /** On Ctrl-C the process lives until the report is written. */
    private static void end(CountDownLatch stop, CountDownLatch written) {
        stop.countDown();
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A folder of this command's own: its journal is gone on with, so that it is not staged beside. */
    private void folder() {
        try {
            Files.createDirectories(out);
            if (Files.notExists(out.resolve(MARK))) {
                try (var entries = Files.list(out)) {
                    if (entries.findAny().isPresent()) {
                        throw new Refusal(FlowMessage.OUTPUT_IN_USE.with(out));
                    }
                }
                Files.createFile(out.resolve(MARK));
            }
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(out, e.getClass().getSimpleName()));
        }
    }

    private void finish(List<Rejection> rejections, PrintWriter console) {
        try (RejectFile rejects = new RejectFile(out)) {
            rejections.forEach(rejects);
            rejects.finish();
            console.print(Files.readString(out.resolve("report.txt")));
            console.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
