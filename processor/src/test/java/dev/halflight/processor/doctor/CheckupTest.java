/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.RegistrySettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CheckupTest {
    private static Check check(String name, Callable<List<Finding>> look) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Finding> look() throws Exception {
                return look.call();
            }
        };
    }

    private static List<String> run(Check... checks) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        new Checkup(List.of(checks), Duration.ofSeconds(1))
                .run(finding -> findings.add(finding.mark() + " " + finding.check() + " " + finding));
        return findings;
    }

    @Test
    void shouldGoOnAfterAFailureAndAfterACheckThatNeverEnds() throws Exception {
        CountDownLatch never = new CountDownLatch(1);

        List<String> findings = run(
                check("first", () -> {
                    throw new IOException("no such\n thing: make one");
                }),
                check("second", () -> {
                    never.await();
                    return List.of();
                }),
                check("third", () -> {
                    throw new UnsatisfiedLinkError("no library");
                }),
                check("fourth", () -> List.of(Finding.ok("fourth", "there"))),
                check("fifth", () -> {
                    throw new UnreachableClusterException();
                }));

        assertThat(findings)
                .containsExactly(
                        "wrong first no such thing: make one",
                        "wrong second not done within 1 s: look what holds it up, or give it longer with --timeout",
                        "wrong third no library",
                        "ok fourth there",
                        "unknown fifth not looked at: the cluster cannot be asked");
    }

    @Test
    void shouldTellNoSecrets() throws Exception {
        assertThat(run(check("registry", () -> List.of(Finding.ok("registry", "https://me:hunter2@registry:8081")))))
                .containsExactly("ok registry https://***@registry:8081");
    }

    @Test
    void shouldJudgeAClockByHowFarItIsOff() {
        ClockCheck check = new ClockCheck(new RegistrySettings("http://registry", Map.of()));

        assertThat(check.judge(Duration.ofMillis(-900), "it").mark()).isEqualTo(Mark.OK);
        assertThat(check.judge(Duration.ofSeconds(20), "it"))
                .satisfies(finding -> assertThat(finding.mark()).isEqualTo(Mark.WARNING))
                .satisfies(finding -> assertThat(finding.toString()).contains("20 s ahead of that of it", "NTP"));
        assertThat(check.judge(Duration.ofSeconds(-90), "it"))
                .satisfies(finding -> assertThat(finding.mark()).isEqualTo(Mark.WRONG))
                .satisfies(finding -> assertThat(finding.found()).contains("90 s behind"));
    }
}
