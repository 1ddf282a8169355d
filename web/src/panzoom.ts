// Moves and sizes one element inside a stage.

interface Place { x: number; y: number }

const largest = 12;
const click = 6;

export class PanZoom {
  private readonly fit: number;
  private scale = 1;
  private at: Place = { x: 0, y: 0 };
  private readonly pointers = new Map<number, Place>();
  private moved = 0;
  private readonly ending = new AbortController();

  /** @param aspect width through height of the element */
  constructor(private readonly stage: HTMLElement, private readonly content: HTMLElement, private readonly aspect: number) {
    this.fit = Math.min(stage.clientWidth, stage.clientHeight * aspect);
    this.center();
    const options = { signal: this.ending.signal };
    stage.addEventListener("pointerdown", (e) => this.down(e), options);
    stage.addEventListener("pointermove", (e) => this.move(e), options);
    for (const end of ["pointerup", "pointercancel"] as const) stage.addEventListener(end, (e) => this.pointers.delete(e.pointerId), options);
    stage.addEventListener("wheel", (e) => this.wheel(e), { ...options, passive: false });
    stage.addEventListener("dblclick", (e) => this.zoomAt(this.scale > 2 ? 1 / this.scale : 2.5, this.inStage(e)), options);
    stage.addEventListener("dragstart", (e) => e.preventDefault(), options);
    // A drag that ends on a story does not open it.
    stage.addEventListener("click", (e) => { if (this.moved > click) e.preventDefault(); }, { ...options, capture: true });
  }

  stop(): void {
    this.ending.abort();
  }

  toWidth(width: number, fromRight: boolean): void {
    this.scale = Math.min(largest, Math.max(1, width / this.fit));
    this.at = { x: fromRight ? this.stage.clientWidth - this.fit * this.scale : 0, y: 0 };
    this.draw();
  }

  zoomBy(factor: number): void {
    this.zoomAt(factor, { x: this.stage.clientWidth / 2, y: this.stage.clientHeight / 2 });
  }

  follow(key: string): boolean {
    const step = 80;
    switch (key) {
      case "+": case "=": this.zoomBy(1.4); return true;
      case "-": this.zoomBy(1 / 1.4); return true;
      case "0": this.scale = 1; this.center(); return true;
      case "ArrowLeft": this.pan(step, 0); return true;
      case "ArrowRight": this.pan(-step, 0); return true;
      case "ArrowUp": this.pan(0, step); return true;
      case "ArrowDown": this.pan(0, -step); return true;
      default: return false;
    }
  }

  private center(): void {
    this.at = { x: (this.stage.clientWidth - this.fit * this.scale) / 2, y: (this.stage.clientHeight - this.fit * this.scale / this.aspect) / 2 };
    this.draw();
  }

  private down(event: PointerEvent): void {
    if (this.pointers.size === 0) this.moved = 0;
    this.pointers.set(event.pointerId, this.inStage(event));
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.inStage(event);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    this.moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.moved > click && !this.stage.hasPointerCapture(event.pointerId)) this.stage.setPointerCapture(event.pointerId);
    if (!other) {
      this.pan(now.x - before.x, now.y - before.y);
      return;
    }
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.zoomAt(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), middle);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    this.zoomAt(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), this.inStage(event));
  }

  private zoomAt(factor: number, point: Place): void {
    const scale = Math.min(largest, Math.max(1, this.scale * factor));
    const real = scale / this.scale;
    this.at = { x: point.x - (point.x - this.at.x) * real, y: point.y - (point.y - this.at.y) * real };
    this.scale = scale;
    this.draw();
  }

  private pan(x: number, y: number): void {
    this.at = { x: this.at.x + x, y: this.at.y + y };
    this.draw();
  }

  /** Draws the element, never farther off than a third of the stage. */
  private draw(): void {
    const width = this.fit * this.scale;
    this.at.x = hold(this.at.x, width, this.stage.clientWidth);
    this.at.y = hold(this.at.y, width / this.aspect, this.stage.clientHeight);
    this.content.style.width = `${width}px`;
    this.content.style.height = `${width / this.aspect}px`;
    this.content.style.transform = `translate(${this.at.x}px, ${this.at.y}px)`;
  }

  private inStage(event: MouseEvent): Place {
    const box = this.stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

function hold(at: number, size: number, room: number): number {
  const slack = room / 3;
  return size <= room ? Math.min(room - size + slack, Math.max(-slack, at)) : Math.min(slack, Math.max(room - size - slack, at));
}
